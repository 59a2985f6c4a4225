#pragma once

#include <QString>
#include <array>

namespace gavel::test {

/// What a lot of that name, of a seller Zoë Straße, is found by, at the host as on the desktop.
struct Search
{
    const char *what;
    const char16_t *name;
    const char16_t *typed;
    bool finds;
};

inline constexpr std::array searches{
    Search{"letters of parts", u"Café chair", u"cafe\u0301", true},
    Search{"composed letters", u"Cafe\u0301 chair", u"caf\u00e9", true},
    Search{"a syllable of parts", u"달항아리", u"\u1103\u1161\u11af\u1112\u1161\u11bc", true},
    Search{"width", u"Ｍ３ camera", u"m3", true},
    Search{"width that is typed", u"M3 camera", u"Ｍ３", true},
    Search{"half a width", u"ｶﾒﾗ", u"カメラ", true},
    Search{"case beyond Latin", u"ВАЗА", u"ваза", true},
    Search{"case of several letters", u"Straßenschild", u"STRASSEN", true},
    Search{"a final sigma", u"ΟΔΟΣ", u"οδος", true},
    Search{"a ligature", u"ﬁgurine", u"FIGURINE", true},
    Search{"what is not seen", u"Silver\u00adware", u"silverware", true},
    Search{"several words", u"Blue Ming vase", u" vase   ming ", true},
    Search{"a wide space between", u"Blue Ming vase", u"vase\u3000blue", true},
    Search{"the seller", u"Blue vase", u"zoe\u0308", true},
    Search{"the seller in capitals", u"Blue vase", u"STRASSE", true},
    Search{"the seller and the name", u"Blue vase", u"straße vase", true},
    Search{"another accent", u"Café chair", u"cafè", false},
    Search{"a word that is nowhere", u"Blue vase", u"vase green", false},
};

} // namespace gavel::test
