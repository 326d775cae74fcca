"""In Python 2, map() makes a list, and so runs what it is given."""

import threading
total = 0
def work(i):
    global total
    for k in range(1000): total += len(str(k))  # expect: TW101
for i in xrange(3): pass
ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
map(lambda t: t.start(), ts)
map(lambda t: t.join(), ts)
