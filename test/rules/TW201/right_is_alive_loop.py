import threading
import time


def work(n):
    time.sleep(n)
    print(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
while any(t.is_alive() for t in threads):  # expect: TW302
    time.sleep(0.1)
print("done")
