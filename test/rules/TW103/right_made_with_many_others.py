import threading


class Shade:
    def __init__(self, name=None):
        self.name = name


class Paint(Shade):
    def __init__(self, name=None):
        super().__init__(name)
        self.level = 0


class Ink(Shade):
    def __init__(self, name=None):
        super().__init__(name)
        self.level = 0


class Dye(Shade):
    def __init__(self, name=None):
        super().__init__(name)
        self.level = 0


class Chalk(Shade):
    def __init__(self, name=None):
        super().__init__(name)
        self.level = 0


class Blend(Shade):
    def __init__(self, name=None):
        super().__init__(name)
        self.level = 0


def paints():
    yield Paint("amber")
    yield Paint("azure")
    yield Paint("beige")
    yield Paint("black")
    yield Paint("blue")
    yield Paint("bronze")
    yield Paint("brown")
    yield Paint("coral")
    yield Paint("cream")


def inks():
    yield Ink("cyan")
    yield Ink("gold")
    yield Ink("gray")
    yield Ink("green")
    yield Ink("indigo")
    yield Ink("ivory")
    yield Ink("jade")
    yield Ink("khaki")
    yield Ink("lemon")


def dyes():
    yield Dye("lilac")
    yield Dye("lime")
    yield Dye("maroon")
    yield Dye("mauve")
    yield Dye("navy")
    yield Dye("ochre")
    yield Dye("olive")
    yield Dye("orange")
    yield Dye("peach")


def chalks():
    yield Chalk("pink")
    yield Chalk("plum")
    yield Chalk("purple")
    yield Chalk("red")
    yield Chalk("rose")
    yield Chalk("ruby")
    yield Chalk("sand")
    yield Chalk("teal")
    yield Chalk("violet")


class Picker:
    def __init__(self, client):
        self.client = client

    def fill(self, shade):
        found = self.client.get(shade)
        if not shade.name:
            shade.name = found

    def pick(self):
        shade = Blend()
        threading.Thread(target=self.fill, args=(shade,), daemon=True).start()
        return shade

    def other(self):
        return Blend("other")


def main(client):
    print(*paints(), *inks(), *dyes(), *chalks())
    picker = Picker(client)
    print(picker.other(), picker.pick(), picker.other())


if __name__ == "__main__":
    main({})
