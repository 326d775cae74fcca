import sys
import threading


def pi(terms):
    s, k = 0.0, 0
    while k < terms:
        s += (-1) ** k / (2 * k + 1)
        k += 1
    print(4 * s)


if len(sys.argv) > 1:
    t = threading.Thread(target=pi, args=(10**6,))
else:
    t = threading.Thread(target=pi, args=(10**7,))
t.start()
print("wait")
t.join()
