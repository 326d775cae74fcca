class Messages:
    def __init__(self):
        self.texts = {}

    def show(self, key, text):
        self.texts['first'] = 'Hello'  # expect: TW105
        self.texts[key] = text
        print(self.texts.get(key), len(self.texts))
        self.texts = {}
