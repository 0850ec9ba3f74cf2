"""Cuts the icon face down to the icons that the program names.

icon_face.py OUTPUT.ttf INPUT.ttf ICONS_HEADER

The header names icons as escapes in the private use area: "\\ue038", "\\U0000e038", "\\xee\\x80\\xb8" or 0xe038.
"""
import logging
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

PRIVATE_USE = range(0xE000, 0xF900)


def codepoints_in(text):
    named = re.findall(r"(?:\\u\{?|\\U0000|0x)([0-9a-fA-F]{4})\b", text)
    found = {int(digits, 16) for digits in named}
    for run in re.findall(r"(?:\\x[0-9a-fA-F]{2})+", text):
        raw = bytes.fromhex(run.replace("\\x", ""))
        found.update(map(ord, raw.decode("utf-8", "ignore")))
    return {code for code in found if code in PRIVATE_USE}


def main(output, source, header):
    with open(header, encoding="utf-8") as file:
        wanted = codepoints_in(file.read())
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns of two bytes too many in this face
    font = TTFont(source)
    missing = sorted(wanted - set(font.getBestCmap()))
    if not wanted or missing:
        sys.exit(f"{header}: " + (f"the face has no {', '.join(map(hex, missing))}" if missing else "names no icon"))
    options = subset.Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True,
                             recalc_timestamp=False, name_IDs=[0, 1, 2, 4, 6, 13, 14],
                             drop_tables=["GSUB", "GPOS", "GDEF"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
