from threading import Thread

import pika


class Publisher:
    def __init__(self, url):
        self.connection = None
        self.url = url
        Thread(target=self.run).start()  # expect: TW201:warning

    def run(self):
        self.connection = pika.SelectConnection(pika.URLParameters(self.url), self.on_open)
        self.connection.process_data_events(60)

    def on_open(self, connection):
        print("open")

    def stop(self):
        self.connection.close()
        self.connection.process_data_events(60)


def main():
    publisher = Publisher("amqp://guest:guest@localhost:5672/%2F")
    try:
        publisher.run()
    except KeyboardInterrupt:
        publisher.stop()


if __name__ == "__main__":
    main()
