"""What banks, wallets and the treasury are called in Vietnam, before a number or behind it."""

SHORT_NAMES = (
    "tech|agri|nam á|nam a|đông nam á|đông á|bắc á|việt á|bản việt|quốc dân|hàng hải|phương đông|quốc tế|kiên long"
    "|bảo việt|sài gòn thương tín|bưu điện liên việt|vtb|abb"
)
"""Words with which sentences say other things too: a bank's where a number stands right behind, or in brackets."""
BANKS = (
    "vietcombank|vcb|agribank|bidv|vietinbank|techcombank|tcb|mb ?bank|acb|sacombank|tpbank|vpbank|shb|hdbank|vib|ocb"
    "|nam ?a ?bank|abbank|kienlongbank|vietabank|bacabank|baovietbank|pvcombank|pgbank|timo|scb|ncb|hsbc|shinhan"
    "|standard chartered|(?:internet |mobile )?banking|bank|iban"
    "|vp bank|tp ?bank|hd bank|viettin(?:bank)?|sacom|cake|woori|uob|cimb|vnpay|shopee ?pay|zalo ?pay|ví điện tử"
    "|ngoại thương|công thương|kỹ thương|á châu|tiên phong bank|nông nghiệp và ptnt|nhnn ?& ?ptnt"
    "|(?-i:CTG|STB|MB|TPB|HDB|SGB|OJB|VBB|NAB)(?=\\W{0,3}$)"
    "|liên việt|lien viet|thụ hưởng|thu huong|beneficiary|ocean ?bank|citi ?bank|co-?op ?bank|public ?bank|hana bank"
    f"|(?:{SHORT_NAMES})"
    "(?=\\W{0,4}$)|vi dien tu|lpb|cbbank|gpbank"
    "|techcom|vietin|vpb|lienviet|viettel ?(?:pay|money)|vnpt ?(?:pay|money)|mobifone ?money|liobank|ubank"
    "|msb|seabank|lienvietpostbank|lpbank|eximbank|tpb|đông á bank|vietqr|ngân hàng|ngan hang|momo|zalopay|viettelpay"
    "|kho bạc|kho bac|kbnn"
)
