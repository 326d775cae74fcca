"""list() goes through all of the joins."""

import threading
import time
got = []
def work(i):
    time.sleep(0.1)
    got.append(i)  # expect: TW105:hint
ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
list(map(threading.Thread.join, ts))
print(len(got))
