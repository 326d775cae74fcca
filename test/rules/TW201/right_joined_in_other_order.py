import threading


def work(n):
    print(n)


a = threading.Thread(target=work, args=(1,))
b = threading.Thread(target=work, args=(2,))
for t in (a, b):
    t.start()
for t in (b, a):
    t.join()
print("done")
