from steps import Pipeline


def main():
    pipeline = Pipeline()
    pipeline.add(print, "extract")
    pipeline.add(print, "load")
    pipeline.run()


main()
