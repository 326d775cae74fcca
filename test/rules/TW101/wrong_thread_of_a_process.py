import threading, time, multiprocessing
count = 0

def count_up():
    global count
    while True:
        count += 1  # expect: TW101
        time.sleep(1)

def child(i):
    global count
    threading.Thread(target=count_up, daemon=True).start()
    for _ in range(1000):
        count += 1  # expect: TW101

class Other(multiprocessing.Process):
    def run(self):
        global count
        for _ in range(1000):
            count += 1

if __name__ == "__main__":
    for i in range(3):
        p = multiprocessing.Process(target=child, args=(3,))
        p.start()
    Other().start()
    p.join()
    print(count)
