import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared, exporterWeight, reliabilities } from './mirror.ts';

const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-9, `${found} is not ${expected}`);

test('imports that exceed exports by freight alone are the same flow', () => {
  const found = compared({ exported: 100, imported: 106, isCif: true })!;
  near(found.importedFob, 100);
  near(found.asymmetry, 0);
});

test('an asymmetry is taken over the mean and turns its sign with the books', () => {
  near(compared({ exported: 80, imported: 120, isCif: false })!.asymmetry, 0.4);
  near(compared({ exported: 120, imported: 80, isCif: false })!.asymmetry, -0.4);
  near(compared({ exported: 0, imported: 5, isCif: false })!.asymmetry, 2);
  assert.equal(compared({ exported: 0, imported: 0, isCif: true }), undefined);
});

test('who disagrees with everybody is less reliable than those who agree among themselves', () => {
  const areas = ['A', 'B', 'C', 'D'];
  const flows = areas.flatMap((exporter) =>
    areas
      .filter((importer) => importer !== exporter)
      .map((importer) => ({
        exporter,
        importer,
        exported: 100,
        importedFob: exporter === 'D' || importer === 'D' ? 160 : 102,
      })),
  );
  const found = new Map(reliabilities(flows).map((one) => [one.area, one]));
  for (const area of ['A', 'B', 'C']) {
    assert.ok(found.get(area)!.asExporter! > found.get('D')!.asExporter!);
    assert.ok(found.get(area)!.asImporter! > found.get('D')!.asImporter!);
  }
  assert.equal(found.get('A')!.flows, 6);
  const [a, d] = [found.get('A')!, found.get('D')!];
  assert.ok(exporterWeight(a.asExporter, d.asImporter) > 0.5);
  assert.equal(exporterWeight(undefined, 3), 0.5);
});

test('flows that one side alone has say nothing about reliability', () => {
  assert.deepEqual(reliabilities([{ exporter: 'A', importer: 'B', exported: 5, importedFob: 0 }]), []);
});
