//! What languages call themselves, as CLDR 48.2 has it (`localeDisplayNames`).

use super::Locale;

/// The language's own name for itself, as it stands in the midst of a sentence; the tag where nothing is known.
///
/// A region or a script that has no name of its own stands behind the language's, in brackets.
pub fn own_name(locale: &Locale) -> String {
    let tag = locale.tag();
    let mut name = tag.as_str();
    loop {
        if let Some(found) = find(name) {
            let rest = tag[name.len()..].trim_start_matches('-');
            return if rest.is_empty() { found.to_owned() } else { format!("{found} ({rest})") };
        }
        match name.rfind('-') {
            Some(end) => name = &name[..end],
            None => return tag,
        }
    }
}

fn find(tag: &str) -> Option<&'static str> {
    NAMES.split('|').find_map(|entry| entry.strip_prefix(tag)?.strip_prefix('='))
}

#[rustfmt::skip]
const NAMES: &str = "\
    ab=Аԥсшәа|af=Afrikaans|agq=Aghem|ak=Akan|am=አማርኛ|an=aragonés|ann=Obolo|apc=العامية|ar=العربية|\
    arn=Mapudungun|as=অসমীয়া|asa=Kipare|ast=asturianu|az=azərbaycan|az-Arab=تۆرکجه|ba=башҡорт|\
    bal=بلۆچی|bal-Latn=Balóchi (Látin)|bas=Ɓàsàa|be=беларуская|bem=Ichibemba|bez=Hibena|bg=български|\
    bgc=हरियाणवी|bgn=بلوچی (رخشانی)|bho=भोजपुरी|blo=anii kagɩja|blt=ꪼꪕꪒꪾ|bm=bamanakan|bn=বাংলা|\
    bo=བོད་སྐད་|br=brezhoneg|brx=बर’|bs=bosanski|bss=Akoose|bua=буряад|ca=català|cch=Atsam|ccp=𑄌𑄋𑄴𑄟𑄳𑄦|\
    ce=нохчийн|ceb=Cebuano|cgg=Rukiga|cho=Chahta|chr=ᏣᎳᎩ|cic=Chikashshanompaʼ|ckb=کوردیی ناوەندی|\
    co=corsu|cs=čeština|csw=ᓀᐦᐃᓇᐍᐏᐣ|cv=чӑваш чӗлхи|cy=Cymraeg|da=dansk|dav=Kitaita|de=Deutsch|\
    de-AT=Österreichisches Deutsch|de-CH=Schweizer Hochdeutsch|dje=Zarmaciine|doi=डोगरी|\
    dsb=dolnoserbšćina|dua=duálá|dyo=joola|dz=རྫོང་ཁ|ebu=Kĩembu|ee=eʋegbe|el=Ελληνικά|en=English|\
    en-AU=Australian English|en-CA=Canadian English|en-GB=British English|eo=Esperanto|es=español|\
    es-419=español latinoamericano|es-MX=español de México|et=eesti|eu=euskara|ewo=ewondo|fa=فارسی|\
    fa-AF=دری|ff=Pulaar|fi=suomi|fil=Filipino|fo=føroyskt|fr=français|fr-CA=français canadien|\
    fr-CH=français suisse|frr=Nordfriisk|fur=furlan|fy=Frysk|ga=Gaeilge|gaa=Gã|gd=Gàidhlig|gl=galego|\
    gn=avañe’ẽ|gsw=Schwiizertüütsch|gu=ગુજરાતી|guz=Ekegusii|gv=Gaelg|ha=Hausa|haw=ʻŌlelo Hawaiʻi|\
    he=עברית|hi=हिन्दी|hi-Latn=Hindi (Latin)|hnj=𞄀𞄄𞄰𞄩𞄍𞄜𞄰|hr=hrvatski|hsb=hornjoserbšćina|\
    ht=Kreyòl Ayisyen|hu=magyar|hy=հայերեն|ia=interlingua|id=Indonesia|ie=Interlingue|ig=Igbo|ii=ꆈꌠꉙ|\
    io=Ido|is=íslenska|it=italiano|ja=日本語|jbo=la .lojban.|jgo=Ndaꞌa|jmc=Kimachame|jv=Jawa|ka=ქართული|\
    kaa=қарақалпақша|kab=Taqbaylit|kaj=Kaje|kam=Kikamba|kcg=Katab|kde=Chimakonde|kea=kabuverdianu|\
    kek=Qʼeqchiʼ|ken=Kɛnyaŋ|kgp=kanhgág|khq=Koyra ciini|ki=Gikuyu|kk=қазақ тілі|\
    kk-Arab=قازاق ءتىلى (توتە)|kkj=kakɔ|kl=kalaallisut|kln=Kalenjin|km=ខ្មែរ|kn=ಕನ್ನಡ|ko=한국어|kok=कोंकणी|\
    kpe=Kpɛlɛɛ|ks=کٲشُر|ksb=Kishambaa|ksf=rikpa|ksh=Kölsch|ku=kurdî (kurmancî)|kw=kernewek|kxv=kuvi|\
    ky=кыргызча|lag=Kɨlaangi|lb=Lëtzebuergesch|lg=Luganda|lij=ligure|lkt=Lakȟólʼiyapi|lld=ladin|\
    lmo=Lombard|ln=lingála|lo=ລາວ|lrc=لۊری شومالی|lt=lietuvių|lu=Tshiluba|luo=Dholuo|luy=Luluhia|\
    lv=latviešu|mai=मैथिली|mas=Maa|mdf=мокшень кяль|mer=Kĩmĩrũ|mfe=kreol morisien|mg=Malagasy|mgh=Makua|\
    mgo=metaʼ|mi=Māori|mic=Lʼnuiʼsuti|mk=македонски|ml=മലയാളം|mn=монгол|mni=মৈতৈলোন্|moh=Kanienʼkéha|\
    mr=मराठी|ms=Melayu|mt=Malti|mua=MUNDAŊ|mus=Mvskoke|my=မြန်မာ|myv=эрзянь кель|mzn=مازرونی|\
    naq=Khoekhoegowab|nb=norsk bokmål|nd=isiNdebele|nds=Neddersass’sch|ne=नेपाली|nl=Nederlands|\
    nl-BE=Vlaams|nn=norsk nynorsk|nnh=Shwóŋò ngiembɔɔn|no=norsk|nqo=ߒߞߏ|nso=Sesotho sa Leboa|\
    nus=Thok Nath|nv=Diné Bizaad|ny=Nyanja|nyn=Runyankore|oc=occitan|oka=n̓səl̓xcin̓|om=Oromoo|or=ଓଡ଼ିଆ|\
    os=ирон|osa=𐓏𐓘𐓻𐓘𐓻𐓟|pa=ਪੰਜਾਬੀ|pap=Papiamentu|pcm=Naijíriá Píjin|pis=Pijin|pl=polski|pms=piemontèis|\
    prg=prūsiskan|ps=پښتو|pt=português|pt-PT=português europeu|qu=Runasimi|quc=Kʼicheʼ|raj=राजस्थानी|\
    rhg=𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝|rif=Tarifit|rm=rumantsch|rn=Ikirundi|ro=română|rof=Kihorombo|ru=русский|\
    rw=Ikinyarwanda|rwk=Kiruwa|sa=संस्कृत भाषा|sah=саха тыла|saq=Kisampur|sat=ᱥᱟᱱᱛᱟᱲᱤ|sbp=Ishisangu|\
    sc=sardu|scn=sicilianu|sd=سنڌي|sdh=کوردی خوارگ|se=davvisámegiella|seh=sena|ses=Koyraboro senni|\
    sg=Sängö|shi=ⵜⴰⵛⵍⵃⵉⵜ|shn=တႆး|si=සිංහල|sk=slovenčina|skr=سرائیکی|sl=slovenščina|\
    sma=Åarjelsaemien gïele|smj=julevsámegiella|smn=anarâškielâ|sms=sääʹmǩiõll|sn=chiShona|so=Soomaali|\
    sq=shqip|sr=српски|ss=siSwati|ssy=Saho|st=Sesotho|su=Basa Sunda|sv=svenska|sw=Kiswahili|syr=ܣܘܪܝܝܐ|\
    szl=ślōnski|ta=தமிழ்|te=తెలుగు|teo=Kiteso|tg=тоҷикӣ|th=ไทย|ti=ትግርኛ|tk=türkmen dili|tn=Setswana|\
    to=lea fakatonga|tok=toki pona|tpi=Tok Pisin|tr=Türkçe|trv=patas Taroko|trw=توروالی|tt=татар|\
    twq=Tasawaq senni|tyv=Тыва|tzm=Tamaziɣt n laṭlaṣ|ug=ئۇيغۇرچە|uk=українська|ur=اردو|uz=o‘zbek|vai=ꕙꔤ|\
    vec=veneto|vi=Tiếng Việt|vmw=emakhuwa|vun=Kyivunjo|wa=walon|wae=Walser|wbp=Warlpiri|wo=Wolof|\
    xh=IsiXhosa|xnr=कांगड़ी|xog=Olusoga|yav=nuasue|yi=ייִדיש|yo=Èdè Yorùbá|yrl=nheẽgatu|yue=粵語|\
    za=Vahcuengh|zgh=ⵜⴰⵎⴰⵣⵉⵖⵜ|zh=中文|zh-Hans=简体中文|zh-Hant=繁體中文|zu=isiZulu";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_names_of_their_own() {
        let name = |tag| own_name(&Locale::new(tag, None));
        assert_eq!(["sv", "pl", "ar", "ja", "fi"].map(name), ["svenska", "polski", "العربية", "日本語", "suomi"]);
        assert_eq!(["de-CH", "zh-TW", "sv-FI"].map(name), ["Schweizer Hochdeutsch", "中文 (TW)", "svenska (FI)"]);
        assert_eq!(["xx", "swedish"].map(name), ["xx", "und"]);
    }
}
