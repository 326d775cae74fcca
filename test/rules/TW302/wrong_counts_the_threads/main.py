import threading
import time

from work import work

for number in range(3):
    threading.Thread(target=work, args=(number,)).start()
while threading.active_count() > 1:  # expect: TW302
    time.sleep(0.2)
print("all done")
