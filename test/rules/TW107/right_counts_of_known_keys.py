import sys
import threading

seats = {row: 0 for row in sys.stdin.read().split()}


def sell(row):
    for _ in range(20):
        seats[row] += 1


seller = threading.Thread(target=sell, args=("front",))
seller.start()
for row, sold in seats.items():
    print(row, sold)
seller.join()
