import totals

totals.starts += 1

import ticker  # noqa: E402

input("Enter to stop")
print(totals.starts, ticker.__name__)
