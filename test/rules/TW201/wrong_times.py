import threading
import time


def work(n):
    time.sleep(n)


begin = time.time()
for i in range(3):
    threading.Thread(target=work, args=(i,)).start()  # expect: TW201:warning
end = time.time()
print("took", end - begin)
