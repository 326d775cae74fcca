import threading
import time

left = 3
changed = threading.Condition()


def work(n):
    global left
    time.sleep(n)
    with changed:
        left -= 1
        changed.notify()
    print("cleaning up", n)


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
with changed:
    while left > 0:
        changed.wait()
print("all done")
