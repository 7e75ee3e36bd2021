import { ofForm } from '../language/forms.ts';

/** What the press calls the goods that countries trade with each other, by the noun that heads the name: «ferrous metals», «mineral fuels», «dairy products». */
const HEADS = new Set(
  `
  alcohol alumina aluminium aluminum ammonia apparatus apparel apple apricot asbestos automobile barley battery bean bearing beef beer berry beverage biscuit
  bitumen boiler brick butter buckwheat cabbage cable cake canola car carbon cargo carrot cattle cellulose cement ceramic cereal cheese chemical chickpea
  chicken chocolate chrome chromite cigarette clothing coal coke component concentrate condensate confectionery container copper corn cosmetic cotton crop crude
  dairy detergent diesel dress drink drug egg electricity electronic equipment explosive fabric feed feedstuff ferroalloy ferrochrome fertiliser fertilizer fibre
  fiber fish flax flour food foodstuff footwear fruit fuel furniture garlic garment gas gasoline glass gold good goods grain grape gravel groat gypsum hardware
  honey iron jet kerosene leather lead legume lentil limestone linseed livestock lorry lubricant lumber machine machinery maize manganese margarine meal meat
  medicine medication melon metal milk millet mineral molybdenum motor naphtha nickel nut oat oats oil oilcake oilseed onion ore paint paper part pasta pea
  petrol petroleum petrochemical pharmaceutical phosphorus pipe pipeline plastic plastics polyethylene polymer polypropylene pork potato poultry product propane
  pulp pulse rail rapeseed raw rice rod rubber rye salt sand sausage sawnwood seafood seed semolina sheet shoe silver slag soap soda soybean spirit steel stone
  sugar sulphur sulfur sunflower sweet tar tea textile tile timber titanium tobacco tomato toy tractor transformer truck turbine tyre tire uranium vegetable
  vehicle wagon watermelon wheat wine wood wool yarn yeast zinc
  `
    .trim()
    .split(/\s+/),
);

/** Whether a form is such a noun, of one or of many. */
export const headsGoods = ofForm<true | null>((form) =>
  [form, form.replace(/s$/, ''), form.replace(/es$/, ''), form.replace(/ies$/, 'y')].some((one) =>
    HEADS.has(one),
  )
    ? true
    : null,
);
