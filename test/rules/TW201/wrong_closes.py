import threading


def work(out, n):
    out.write(str(n))


with open("out.txt", "w") as out:
    for n in range(3):
        threading.Thread(target=work, args=(out, n)).start()  # expect: TW201:warning
