"""Makes a TrueType face that Dear ImGui and CSS show alike, from one of Inter's web fonts.

text_face.py OUTPUT INPUT.woff2

Neither layout tables nor hinting stay: ImGui applies none, and the page must measure text as ImGui does. Digits become
the face's tabular cut, so that figures stand under each other in both.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F),  # Latin, Latin-1, Extended-A
    (0x018F, 0x018F), (0x0192, 0x0192), (0x01C4, 0x01CC), (0x01CD, 0x01DC), (0x01E2, 0x01FF), (0x0218, 0x021B),
    (0x0226, 0x0233), (0x0259, 0x0259), (0x0292, 0x0292),  # of Extended-B, what languages of Europe and pinyin use
    (0x02B9, 0x02DD), (0x0300, 0x0304), (0x0306, 0x030C), (0x0323, 0x0331),  # modifier letters, accents
    (0x1E00, 0x1EFF), (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x04FF),  # Additional, Greek, Cyrillic
    (0x2010, 0x2027), (0x2030, 0x203A), (0x2044, 0x2044), (0x20A0, 0x20CF),  # punctuation, currencies
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199), (0x21B5, 0x21B5),  # signs, arrows
    (0x2212, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265), (0x25CF, 0x25CF), (0xFFFD, 0xFFFD),
]


def use_tabular_digits(font):
    (tabular,) = {
        index
        for record in font["GSUB"].table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    lookup = font["GSUB"].table.LookupList.Lookup[tabular]
    replaced = {}
    for table in lookup.SubTable:
        replaced.update(getattr(table, "ExtSubTable", table).mapping)
    digits = range(ord("0"), ord("9") + 1)
    for table in font["cmap"].tables:
        for digit in digits:
            if digit in table.cmap:
                table.cmap[digit] = replaced.get(table.cmap[digit], table.cmap[digit])
    widths = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in digits}
    if len(widths) != 1:
        sys.exit(f"the digits have {len(widths)} different widths: {sorted(widths)}")


def main(output, source):
    font = TTFont(source)
    use_tabular_digits(font)
    options = subset.Options(
        layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], drop_tables=["GSUB", "GPOS", "GDEF"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = None
    font.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
