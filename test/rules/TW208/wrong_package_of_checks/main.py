import sys

from checks import check_all

failed = check_all(sys.stdin)
print(failed, "hosts failed")
