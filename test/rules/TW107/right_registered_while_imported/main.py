import checks
import disk

input("Enter to stop")
print(len(checks.known), disk.__name__)
