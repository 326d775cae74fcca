from threading import Thread


class Seen:
    def __init__(self):
        self.all = {}

    def note(self, site, urls):
        try:
            if site not in self.all:  # expect: TW103
                self.all[site] = set()
            self.all[site].update(urls)  # expect: TW105
        except Exception as error:
            print(error)


seen = Seen()
threads = [Thread(target=seen.note, args=("a", [number])) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
