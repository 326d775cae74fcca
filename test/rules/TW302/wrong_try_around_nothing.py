import threading
import time

answer = None


def ask():
    global answer
    time.sleep(3)
    answer = "yes"


asking = threading.Thread(target=ask)
asking.start()
while not answer:  # expect: TW302
    try:
        pass
    except KeyboardInterrupt:
        break
asking.join()
print(answer)
