/// The names that HTML has for characters of ASCII and Latin-1 (HTML Standard, section 13.5), which escapers use.
enum CharacterEntities {
    /// The character of each name.
    static let scalars: [String: Unicode.Scalar] = {
        var scalars: [String: Unicode.Scalar] = [:]
        for pair in ascii.split(separator: " ") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, let value = UInt32(parts[1], radix: 16) {
                scalars[String(parts[0])] = Unicode.Scalar(value)
            }
        }
        for (offset, name) in latin1.split(separator: " ").enumerated() {
            scalars[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        return scalars
    }()

    /// The number of letters of the longest name.
    static let longestName = scalars.keys.map(\.utf8.count).max() ?? 0

    private static let ascii = """
        Tab=9 NewLine=A excl=21 quot=22 QUOT=22 num=23 dollar=24 percnt=25 amp=26 AMP=26 apos=27 lpar=28 rpar=29 ast=2A \
        midast=2A plus=2B comma=2C period=2E sol=2F colon=3A semi=3B lt=3C LT=3C equals=3D gt=3E GT=3E quest=3F \
        commat=40 lsqb=5B lbrack=5B bsol=5C rsqb=5D rbrack=5D Hat=5E lowbar=5F UnderBar=5F grave=60 \
        DiacriticalGrave=60 lcub=7B lbrace=7B verbar=7C vert=7C VerticalLine=7C rcub=7D rbrace=7D
        """

    /// From U+00A0 to U+00FF.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml
        """
}
