/**
 * Words of other subjects: a question that holds one is likely to be about something else, however much of the rest
 * sounds like the field. By subject, one a line; a word that questions about systems use as well is left out.
 */
export const ELSEWHERE = `
  chicken rice pasta bread bake baking cook cooking recipe oven egg eggs cheese milk butter salad soup
  sugar salt banana apple tomato tomatoes potato onion coffee tea beer wine dinner breakfast vegan eat
  drink drinking chocolate pancake sourdough pan kitchen fridge dishes spice sauce meat beef fish fruit
  dog dogs cat cats puppy kitten horse bird birds ants cow sheep animal animals crocodile zoo pets vet
  fishing shark whale elephant hamster chickens insect mosquito bees football soccer basketball tennis
  cricket baseball hockey golf olympics fifa nba nfl messi ronaldo champions marathon gym workout muscle
  yoga swim swimming cycling ski chess poker coach stadium goalkeeper tournament doctor headache stomach
  fever flu cough vaccine vaccines pill pills pregnant pregnancy diet calories protein vitamin insomnia
  skin tooth teeth dentist knee cancer diabetes allergy surgery blood lungs kidney bones dna biology
  photosynthesis anatomy enzyme hormone rain snow sunny forecast umbrella weather season autumn winter
  cherry garden flowers lawn plant plants river mountain beach volcano moon planet mars galaxy astronomy
  dinosaur holiday airport airplane pilot visa luggage travel tourist vacation museum paris rome spain
  italy mongolia france hiking camping girlfriend boyfriend wife husband mom dad mother father grandma
  baby kids wedding divorce crush love kiss birthday gift gifts friendship breakup marriage singer guitar
  piano violin concert album lyrics novel poem poetry haiku painting dance dancing actress anime manga
  pokemon minecraft fortnite playstation xbox gamer nintendo lego joke jokes riddle funny meme tyre tire
  tyres tires brakes gasoline mechanic motorcycle bicycle garage house apartment rent mortgage landlord
  plumber tap toilet shower sofa carpet curtain curtains wallpaper washing laundry vacuum detergent stain
  ironing shirt dress jacket jeans hair haircut makeup tax taxes salary invest investing pension lottery
  lawyer court lawsuit president politics napoleon hitler medieval king queen century religion bible god
  church philosophy horoscope zodiac astrology algebra calculus equation integral derivative geometry
  triangle trigonometry homework essay thesis exam chemistry physics atom molecule quantum gravity
  relativity grammar translate spanish french german japanese italian latin keyboard keyboards headphones
  printer gpu webcam samsung macbook excel powerpoint photoshop vlookup snapchat css div flexbox margin
  padding font tailwind bootstrap wordpress figma quicksort mergesort leetcode hackerrank palindrome
  fibonacci recursion pointer pointers array arrays useeffect usestate vim emacs neovim vscode ide
  intellij linter pip numpy pandas matplotlib rebase gitignore ubuntu arch distro fabric knit knitting sew
  sewing wood furniture screwdriver ladder toy toys balloon hola como por para una las gracias buenos ciao
  bonjour salut merci oui mon avec pour est suis vous guten wie geht dir danke bitte ich nicht der und ist
  das ein heute olá obrigado tudo bem stai grazie hej privet namaste konnichiwa lol lmao rofl haha hahaha
  xd bruh yo sup asdf asdfgh qwer qwerty zxcv blah lorem ipsum foo git desktop cracked dairy eaten firm
  homeless teacher university college degree career cv dividends paycheck bonus wage pencil pen notebook
  backpack purse sunglasses mattress pillow blanket lamp lightbulb candle broom mop sponge trash compost
  roof chimney screw wrench glue airbag brake clutch diesel petrol gearbox headlight scooter skateboard
  helmet sailing boat boats yacht ferry lasagna sushi taco burrito curry noodles ramen steak bacon sausage
  ham salmon tuna shrimp lobster oyster avocado mango strawberry strawberries blueberry lemon grape melon
  peach walnut almond peanut honey jam vinegar olive garlic ginger pepper basil cinnamon vanilla yeast
  flour oats cereal yoghurt yogurt broccoli carrot cabbage spinach cucumber mushroom mushrooms pumpkin
  beans lentils whisky whiskey vodka rum gin cocktail champagne espresso latte cappuccino asthma migraine
  arthritis depression anxiety therapist therapy psychiatrist antibiotic antibiotics ibuprofen aspirin
  paracetamol injury sprain ankle wrist elbow shoulder spine rash acne wrinkles sunburn cholesterol
  hangover vomiting nausea toddler newborn diaper midwife nursery kindergarten babysitter tiger lion wolf
  fox deer monkey gorilla panda penguin dolphin octopus snake lizard frog turtle goldfish parrot owl eagle
  wasp spider ant moth flea cockroach tulip rose orchid cactus bonsai fertilizer seeds soil thunder
  lightning rainbow snowboard sunrise sunset celsius neptune jupiter saturn pluto asteroid comet astronaut
  rocket pharaoh pyramid pyramids greece athens amsterdam barcelona lisbon vikings samurai renaissance
  columbus shakespeare hamlet dickens tolkien hogwarts potter jedi starwars batman superman mozart
  beethoven beatles madonna rihanna drake kpop opera choir drums saxophone ukulele karaoke oscars emmy
  hollywood bollywood sitcom thriller horror striker penalty referee quarterback touchdown homerun wicket
  racket dribble goalie mbappe federer nadal lebron deadlift squat pushup pushups treadmill calisthenics
  pilates sudoku crossword scrabble roulette casino blackjack bingo zelda mario roblox overwatch valorant
  dota pastor priest mosque prayer ramadan christmas easter halloween thanksgiving flirt  roommate
  roommates neighbors funeral pronoun adjective adverb noun conjugate conjugation comma apostrophe synonym
  polynomial pythagoras hypotenuse sine cosine mitosis chromosome chromosomes neuron ecosystem darwin
  oxygen hydrogen helium magnet inflation recession gdp tariff parliament senator congress governor
  embassy immigration citizenship suv toyota honda bmw mercedes ferrari tshirt hoodie sneakers boots
  sandals socks hat perfume lipstick mascara shampoo chromebook ipad airpods hdmi earbuds smartwatch drone
  camera tripod shopify canva outlook docx latex jquery svelte vuejs nextjs scss segfault malloc printf
  scanf cout println nullpointer typeerror syntaxerror indentationerror tkinter pygame swiftui unity
  unreal godot ringtone screensaver opposition opponent shoes feet snacks cabin canal coding vue navbar
  kettle offside coconut supermarket dishwasher toll climbing mayor sculpture elections handbag bracelet
  necklace earrings tattoo piercing barber salon spa sauna grandpa uncle aunt cousin nephew niece sibling
  siblings sister brother fiance bride groom classroom semester tuition scholarship diploma graduation
  bedroom bathroom ceiling doorbell fireplace heater radiator lawnmower sandwich burger fries ketchup
  mustard mayonnaise smoothie milkshake donut cookie cookies brownie pudding wrestling boxing karate judo
  archery surfing skiing snowboarding gymnastics volleyball badminton rugby guitarist drummer vocalist
  rapper playlist audiobook eres soy estoy hablas quiero dónde cuando porque comment pourquoi bonsoir wann
  warum kostet heißt perché dove
  glass tempered porcelain pottery violin guitar piano orchestra ballet opera actress actor sitcom
  trains tram ferry luggage passport embassy mortgage salary landlord tenant rent divorce wedding bride
`;
