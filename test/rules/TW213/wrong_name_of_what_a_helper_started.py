import threading


def start_it(run):
    t = threading.Thread(target=run)
    t.start()  # expect: TW213:hint
    return t


def discover():
    found = set()

    def run():
        found.add(thread.name)

    thread = start_it(run)
    thread.join()
    return found


print(discover())
