import threading


def work(n):
    print(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(1000)]  # expect: TW208
for t in threads:
    t.start()
for t in threads:
    t.join()
