import threading

entries = 0


def collect(sources):
    global entries
    for source in sources:
        entries += len(source)


def watch(label):
    print(label, entries)


threads = []
for task, given in [(collect, ["ab", "c"]), (watch, "so far")]:
    thread = threading.Thread(target=task, args=(given,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
