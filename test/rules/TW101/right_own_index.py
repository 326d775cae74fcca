import threading

squares = [0] * 10


def work(i):
    squares[i] = squares[i] + i * i


threads = [threading.Thread(target=work, args=(i,)) for i in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(squares)
