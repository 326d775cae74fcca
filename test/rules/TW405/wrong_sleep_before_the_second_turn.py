"""Who is through the first part wants the lock again while another sleeps."""

import threading
import time
lk = threading.Lock()
log = []
def work(n):
    with lk:
        log.append(n)
        time.sleep(1)  # expect: TW405:information
    print("after", n)
    with lk:
        log.append(-n)
ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
