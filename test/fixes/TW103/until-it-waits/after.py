import threading
import time

beds = 9
beds_lock = threading.Lock()


def ward(rounds):
    global beds
    for _ in range(rounds):
        with beds_lock:
            if not (beds > 0 and rounds < 100):  # one more
                continue
            # taken
            beds -= 1
        print("admitted")

        # a short rest
        for _ in range(2):
            time.sleep(0.001)
    print("ward closed")


workers = [threading.Thread(target=ward, args=(5,)) for _ in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(beds)
