import threading

log = []


def work(lines):
    for line in lines:
        mutex = threading.Lock()
        with mutex:  # expect: TW404
            log.append(line)


threads = [threading.Thread(target=work, args=(["a"],)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
