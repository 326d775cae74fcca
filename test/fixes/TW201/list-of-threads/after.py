import threading

done = []


def work(n):
    done.append(n)


def main():
    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads: thread.start()
    for thread in threads:
        thread.join()
    print(len(done))


main()
