from plugins import LinkChecker, SpellChecker


def main():
    for plugin in (LinkChecker(), SpellChecker()):
        plugin.check_all([f"chapter-{n}.txt" for n in range(12)])
        print(plugin.name, plugin.problems)


if __name__ == "__main__":
    main()
