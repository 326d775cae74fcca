import telebot

bot = telebot.TeleBot("token", threaded=False)
asked = 0
names = {}


@bot.message_handler(commands=["start"])
def start(message):
    global asked
    asked += 1
    bot.reply_to(message, str(asked))


@bot.callback_query_handler(func=lambda call: True)
def chosen(call):
    if call.data not in names:
        names[call.data] = 0
    names[call.data] += 1


bot.infinity_polling()
