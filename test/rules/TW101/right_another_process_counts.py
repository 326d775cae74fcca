import threading, time, multiprocessing
count = 0

def count_up():
    global count
    while True:
        count += 1
        time.sleep(1)

def child(i):
    global count
    for _ in range(1000):
        count += 1

if __name__ == "__main__":
    threading.Thread(target=count_up, daemon=True).start()
    p = multiprocessing.Process(target=child, args=(3,))
    p.start()  # expect: TW503
    p.join()
    print(count)
