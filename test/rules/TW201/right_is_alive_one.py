import threading
import time


def work(n):
    time.sleep(n)
    print(n)


t = threading.Thread(target=work, args=(3,))
t.start()
while t.is_alive():
    print(".", end="")
    time.sleep(0.1)
print("done")
