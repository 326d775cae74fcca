"""A plugin of Sublime Text: what set_timeout_async is handed runs on a thread beside the main one."""
import sublime


class Documents:
    def __init__(self):
        self.opened = {}

    def look_up(self, name):
        self.opened[name] = open(name).read()

    def open(self, name):
        sublime.set_timeout_async(lambda: self.look_up(name), 500)

    def texts(self):
        return [text for text in self.opened.values()]  # expect: TW107


documents = Documents()


def plugin_loaded():
    documents.open("a.txt")
    print(documents.texts())


plugin_loaded()
