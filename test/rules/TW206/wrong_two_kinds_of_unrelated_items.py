"""Two kinds of work on items of their own, each waited for at once."""

import threading
import time

a_data = {}
b_data = {}


def get_a(n):
    time.sleep(1)
    a_data[n] = n


def get_b(n):
    time.sleep(1)
    b_data[n] = n * 2


for n in range(5):
    t = threading.Thread(target=get_a, args=(n,))
    t.start()
    t.join()  # expect: TW206
    u = threading.Thread(target=get_b, args=(n + 10,))
    u.start()
    u.join()  # expect: TW206
print(a_data, b_data)
