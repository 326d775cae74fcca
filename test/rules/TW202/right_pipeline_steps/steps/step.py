class Step:
    def __init__(self, function, args):
        self.function = function
        self.args = args

    def run(self):
        self.function(*self.args)
