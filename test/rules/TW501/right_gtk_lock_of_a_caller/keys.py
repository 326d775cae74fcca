def follow(app):
    with open("/tmp/keys", encoding="utf-8") as keys:
        for key in keys:
            if key == "settings\n":
                app.show_from_thread()
