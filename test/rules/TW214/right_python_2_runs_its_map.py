"""In Python 2, map() makes a list, and so runs what it is given."""

import threading
n = 0
def w(i):
    global n
    for k in range(1000): n += len(str(k))  # expect: TW101
for i in xrange(3): pass
ts = [threading.Thread(target=w, args=(i,)) for i in range(3)]
map(lambda t: t.start(), ts)
map(lambda t: t.join(), ts)
