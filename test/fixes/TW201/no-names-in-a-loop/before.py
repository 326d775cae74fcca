import threading

seen = []


def note(n):
    seen.append(n)


def main():
    for n in range(3):
        threading.Thread(
            target=note,
            args=(n,),
        ).start()
    print(len(seen))


main()
