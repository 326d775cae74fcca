import threading


def pi(terms):
    s, k = 0.0, 0
    while k < terms:
        s += (-1) ** k / (2 * k + 1)
        k += 1
    print(4 * s)


ts = [threading.Thread(target=pi, args=(10**6,)), threading.Thread(target=pi, args=(10**7,))]  # expect: TW301
for t in ts:
    t.start()
for t in ts:
    t.join()
