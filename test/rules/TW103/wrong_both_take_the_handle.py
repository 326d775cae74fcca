import threading


class Engine:
    def __init__(self, process):
        self.process = process

    def shutdown(self):
        process = self.process
        if process:  # expect: TW103
            self.process = None
            process.terminate()

    def watch(self):
        while True:
            process = self.process
            if process:  # expect: TW103
                self.process = None
                process.terminate()
                return


def main(process):
    engine = Engine(process)
    threading.Thread(target=engine.watch, daemon=True).start()
    input()
    engine.shutdown()


if __name__ == "__main__":
    main(open("pipe"))
