import threading

LIMIT = 10_000


def work(n):
    print(n)


threads = []
i = 0
while i < LIMIT:
    t = threading.Thread(target=work, args=(i,))  # expect: TW208
    threads.append(t)
    t.start()
    i += 1
for t in threads:
    t.join()
