import threading


def work(name):
    print(name)


pool = []
first = threading.Thread(target=work, args=("first",))  # expect: TW214
second = threading.Thread(target=work, args=("second",))
pool.append(first)
pool.append(second)
pool[-1].start()
pool[-1].join()
print("done")
