class Thread:
    """A thread of messages in a forum."""

    def __init__(self, title):
        self.title = title
        self.posts = []

    def run(self):
        for number, post in enumerate(self.posts, 1):
            print(number, post)


class PinnedThread(Thread):
    def run(self):
        print("*", self.title)
        super().run()


def main():
    rules = PinnedThread("Rules")
    rules.posts.append("Be kind.")
    rules.run()
    chat = Thread("Chat")
    chat.run()


main()
