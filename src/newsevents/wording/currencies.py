"""What money is called: signs, codes and names, each with its ISO 4217 code.

    >>> SIGNS["A$"], NAMES["hryvnia"], NAMES["swiss franc"]
    ('AUD', 'UAH', 'CHF')

A name that several countries share ("rupee", "peso") has no row: it stays a noun, as printed. A dollar without a
country is whatever ``dollar`` says.
"""

from __future__ import annotations

__all__ = ["CODES", "DOLLAR", "NAMES", "SIGNS", "is_code"]

DOLLAR = "$"
"""Stands for the code that the caller gives for a dollar without a country."""

CODES = frozenset(
    "AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DZD EGP ETB EUR GBP GEL GHS HKD"
    " HRK HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LAK LBP LKR MAD MDL MKD MMK MXN MYR NGN NOK NZD OMR PEN PHP"
    " PKR PLN PYG QAR RON RSD RUB SAR SDG SEK SGD SYP THB TJS TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR"
    " RMB".split()
)

SIGNS = {
    "$": DOLLAR, "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW",
    "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT", "₿": "BTC",
    "元": "CNY", "฿": "THB", "₵": "GHS", "zł": "PLN", "kr": "kr", "R$": "BRL", "S$": "SGD", "A$": "AUD", "AU$": "AUD",
    "US$": "USD", "U.S$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "NZD$": "NZD",
    "HK$": "HKD", "MEX$": "MXN", "MX$": "MXN", "NT$": "TWD", "AUD$": "AUD", "USD$": "USD", "CN¥": "CNY", "E£": "EGP",
    "Rs": "INR", "Rs.": "INR",
}  # fmt: skip

NAMES = {
    "dollar": DOLLAR, "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "hryvnia": "UAH", "hryvnya": "UAH",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "zloty": "PLN", "złoty": "PLN",
    "forint": "HUF", "shekel": "ILS", "rand": "ZAR", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "naira": "NGN",
    "lari": "GEL", "tenge": "KZT", "bitcoin": "BTC", "sterling": "GBP", "greenback": DOLLAR, "reais": "BRL",
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "swiss franc": "CHF", "british pound": "GBP", "egyptian pound": "EGP",
    "syrian pound": "SYP", "lebanese pound": "LBP", "sudanese pound": "SDG", "japanese yen": "JPY",
    "chinese yuan": "CNY", "russian ruble": "RUB", "russian rouble": "RUB", "belarusian ruble": "BYN",
    "ukrainian hryvnia": "UAH", "polish zloty": "PLN", "turkish lira": "TRY", "swedish krona": "SEK",
    "norwegian krone": "NOK", "danish krone": "DKK", "czech koruna": "CZK", "indian rupee": "INR",
    "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepalese rupee": "NPR", "mexican peso": "MXN",
    "argentine peso": "ARS", "colombian peso": "COP", "chilean peso": "CLP", "philippine peso": "PHP",
    "south korean won": "KRW", "korean won": "KRW", "brazilian real": "BRL", "south african rand": "ZAR",
    "saudi riyal": "SAR", "qatari riyal": "QAR", "iranian rial": "IRR", "uae dirham": "AED", "moroccan dirham": "MAD",
    "israeli shekel": "ILS", "hungarian forint": "HUF", "romanian leu": "RON", "moldovan leu": "MDL",
    "bulgarian lev": "BGN", "serbian dinar": "RSD", "kuwaiti dinar": "KWD", "thai baht": "THB",
}  # fmt: skip


def is_code(word: object) -> bool:
    """Whether a word has the form of a code of ISO 4217; dollars have more countries than the tables have codes.

    >>> is_code("FJD"), is_code("fjd"), is_code("Fiji")
    (True, False, False)
    """
    return isinstance(word, str) and len(word) == 3 and word.isascii() and word.isalpha() and word.isupper()
