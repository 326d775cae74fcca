"""Nobody goes through the generator: it joins nothing."""

import threading
import time
got = []
def work(i):
    time.sleep(0.1)
    got.append(i)  # expect: TW105:hint
ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()  # expect: TW201
(t.join() for t in ts)
print(len(got))
