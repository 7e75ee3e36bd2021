// A script of a snapshot cannot import modules by itself, nor require any while the snapshot is made.
module.exports = (address) => import(address);
